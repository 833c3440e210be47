import {TranslateIcon} from '@sanity/icons/Translate'
import {type NavbarProps, useLocale} from 'sanity'

/**
 * Studio's bar with the other languages in it, each by its own name. Studio 6.9.2 has such a choice in the menu of the person and keeps it
 * switched off (`LOCALE_SELECTION_DISABLED`).
 */
export function LanguageBar(props: NavbarProps) {
  const {locales, currentLocale, changeLocale} = useLocale()
  // The forms get their words when Studio starts.
  const changeTo = async (id: string) => {
    await changeLocale(id)
    location.reload()
  }
  const others = locales
    .filter(({id}) => id !== currentLocale.id)
    .map(({id, title}) => ({
      name: `language-${id}`,
      location: 'topbar' as const,
      title: title.replace(/ \(.*\)$/, ''),
      icon: TranslateIcon,
      selected: false,
      onAction: () => void changeTo(id),
    }))
  return props.renderDefault({
    ...props,
    __internal_actions: [...(props.__internal_actions ?? []), ...others],
  })
}
